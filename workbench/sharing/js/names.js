/**
 * The document as it is, whatever the page's elements are called.
 *
 * @module
 */

/** Elements whose names are properties of the document, before its own. */
const NAMED = "img[name], form[name], iframe[name], embed[name], object";

/**
 * Takes their names from elements that could hide a function from scripts, Plotly's too. The page
 * is made without such names; this holds where one has come into its file all the same.
 */
export function clearNames() {
  // The document's own function could be hidden, and so could a form's.
  const found = Document.prototype.querySelectorAll.call(document, NAMED);
  for (const element of found) {
    for (const name of ["name", "id"]) Element.prototype.removeAttribute.call(element, name);
  }
}
