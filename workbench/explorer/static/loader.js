// js/loader.js
var LARGE = ["_code", "_css"];
var KEY = Symbol.for("workbench.explorer.modules");
function modules() {
  const holder = (
    /** @type {any} */
    globalThis
  );
  return holder[KEY] ??= /* @__PURE__ */ new Map();
}
function load(code) {
  const known = modules().get(code);
  if (known) return known;
  const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const module = import(url).finally(() => URL.revokeObjectURL(url));
  modules().set(code, module);
  module.catch(() => modules().delete(code));
  return module;
}
var loader_default = () => {
  let widget;
  return {
    /** @param {{model: Model}} context */
    initialize({ model }) {
      const early = [];
      const hear = (...letter) => void early.push(letter);
      model.on("msg:custom", hear);
      let close = () => model.off("msg:custom", hear);
      widget = load(
        /** @type {string} */
        model.get("_code")
      ).then((module) => {
        close();
        const made = module.default();
        close = made.initialize({ model, early });
        return made;
      });
      widget.catch(() => {
      });
      return async () => {
        await widget.catch(() => {
        });
        close();
        [...LARGE, ...LARGE].forEach((name) => model.set(name, ""));
      };
    },
    /** @param {{el: HTMLElement}} context */
    render: async (context) => (await widget).render(context)
  };
};
export {
  loader_default as default
};
