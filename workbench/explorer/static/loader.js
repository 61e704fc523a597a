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
    async initialize(context) {
      const { model } = context;
      widget = (await load(
        /** @type {string} */
        model.get("_code")
      )).default();
      const close = widget.initialize(context);
      return () => {
        close();
        [...LARGE, ...LARGE].forEach((name) => model.set(name, ""));
      };
    },
    /** @param {{el: HTMLElement}} context */
    render: (context) => widget.render(context)
  };
};
export {
  loader_default as default
};
