/**
 * The Anywidget Front-End Module of a widget that shows nothing: it keeps the workbench's figures in
 * the colours of JupyterLab's theme.
 *
 * @module
 */

import { follow } from "./follow.js";

export default {
  initialize() {
    return follow(document.body);
  },
};
