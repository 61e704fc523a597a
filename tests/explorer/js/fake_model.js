/** A model that remembers what was sent and lets a test answer. */
export class FakeModel {
  /** @param {{[name: string]: unknown}} state */
  constructor(state = {}) {
    this.state = state;
    this.saved = 0;
    /** @type {any[]} */
    this.sent = [];
    /** @type {Map<string, Set<(...args: any[]) => void>>} */
    this.listeners = new Map();
  }
  /** @param {string} name */
  get(name) {
    return this.state[name];
  }
  /**
   * @param {string} name
   * @param {unknown} value
   */
  set(name, value) {
    this.state[name] = value;
    this.emit(`change:${name}`);
  }
  save_changes() {
    this.saved++;
  }
  /** @param {any} content */
  send(content) {
    this.sent.push(content);
  }
  /**
   * @param {string} name
   * @param {(...args: any[]) => void} callback
   */
  on(name, callback) {
    this.listeners.set(name, (this.listeners.get(name) ?? new Set()).add(callback));
  }
  /**
   * @param {string} name
   * @param {(...args: any[]) => void} callback
   */
  off(name, callback) {
    this.listeners.get(name)?.delete(callback);
  }
  /**
   * @param {string} name
   * @param {...any} args
   */
  emit(name, ...args) {
    this.listeners.get(name)?.forEach((listener) => listener(...args));
  }
  get listening() {
    return [...this.listeners.values()].reduce((sum, set) => sum + set.size, 0);
  }
}
