/** Where the focus of the mapping grid goes: to controls by their names, of which some are drawn later. */
export class GridFocus {
  #frame: HTMLElement | null = null;
  #awaited: string | undefined;

  /** The same function at every rendering. */
  readonly inFrame = (frame: HTMLElement | null): void => {
    this.#frame = frame;
  };

  go(name: string): void {
    this.#frame?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  }

  /** To a control at the end, as soon as it is drawn: of many rows only those in view are in the document. */
  goToNew(name: string): void {
    this.#awaited = name;
    this.#frame?.scrollTo?.({ top: this.#frame.scrollHeight });
  }

  /** Whether this control, which is drawn now, is the one. */
  takes(name: string): boolean {
    if (this.#awaited !== name) return false;
    this.#awaited = undefined;
    return true;
  }
}
