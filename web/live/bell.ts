/** Wakes who waits for news, and is quiet in between. */
export class Bell {
  private isRung = false;
  private wake = () => {};

  /** Where nobody waits, whoever waits next does not wait. */
  readonly ring = (): void => {
    this.isRung = true;
    this.wake();
  };

  /** Until it rings, at the longest so many milliseconds. */
  async heard(milliseconds: number): Promise<void> {
    if (!this.isRung) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        timer = setTimeout(resolve, Math.max(0, milliseconds));
        this.wake = resolve;
      });
      clearTimeout(timer);
    }
    this.isRung = false;
  }
}
