type Answer = { state: "stored" | "refused" | "lost" | "cancelled"; message?: string };

/** Posts one file as a form would. `fetch` does not tell how much of it is sent. */
export function sendFile(
  url: string,
  fields: Record<string, string | File>,
  { onProgress, signal }: { onProgress: (sent: number) => void; signal: AbortSignal },
): Promise<Answer> {
  const form = new FormData();
  // The file comes last: what stands before it says what it is.
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("accept", "application/json");
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(read(request.responseText));
    request.onerror = () => resolve({ state: "lost" });
    request.onabort = () => resolve({ state: "cancelled" });
    signal.addEventListener("abort", () => request.abort());
    request.send(form);
  });
}

/** What is about no file, such as a session that ended, may go well another time. */
function read(text: string): Answer {
  try {
    const { stored, refused } = JSON.parse(text) as {
      stored: number;
      refused: { name: string; message: string }[];
    };
    if (stored > 0) return { state: "stored" };
    return { state: refused[0]?.name ? "refused" : "lost", message: refused[0]?.message };
  } catch {
    return { state: "lost" };
  }
}
