/**
 * What was done here and can be taken back, the last one last.
 *
 * @module
 */

/** @import { Message } from "../kernel/messages.js" */
/** @import { Entry } from "../types.js" */

/**
 * What was done, and to which quote: the ids of its lines, none where it was refused. They come when
 * the kernel has answered.
 *
 * @typedef {{coming: Promise<string[]>, ids: string[], what: string, quote: string | null}} Act
 */

export class Done {
  /** @type {Act[]} */
  #acts = [];

  /**
   * Notes what is being done.
   *
   * @param {Promise<Message>} answer
   * @param {Pick<Act, "what" | "quote">} of
   */
  note(answer, of) {
    /** @type {Act} */
    const act = {
      ...of,
      ids: [],
      coming: answer.then(
        ({ content }) => act.ids = content.entries.map((/** @type {Entry} */ { id }) => id),
        () => {
          this.#acts = this.#acts.filter((each) => each !== act);
          return [];
        },
      ),
    };
    this.#acts.push(act);
    return answer;
  }

  /** What is taken back as it is, or could not be. @param {Act} act */
  add(act) {
    this.#acts.push(act);
  }

  /** What was done last, which is no longer among them. */
  pop() {
    return this.#acts.pop();
  }

  /** Lines that were taken back. @param {string[]} ids */
  forget(ids) {
    this.#acts = this.#acts.filter((act) => !act.ids.some((id) => ids.includes(id)));
  }
}
