/** Back to the defaults of now. A select remembers only the default that it was made with, so it carries its own. */
export function resetFields(form: HTMLFormElement) {
  form.reset();
  for (const select of form.querySelectorAll("select")) {
    if (select.dataset.default !== undefined) select.value = select.dataset.default;
  }
}
