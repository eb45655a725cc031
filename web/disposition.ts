/**
 * A Content-Disposition that gives a file its name: whole for every browser of today, in ASCII for what is older
 * (RFC 6266).
 */
export function disposition(use: "attachment" | "inline", name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
  const ascii = plain.replace(/[^A-Za-z0-9 ._()+-]/gu, "_");
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${use}; filename="${ascii}"; filename*=UTF-8''${whole}`;
}
