/** Undo and redo of every setting, tab by tab, by remembering whole states. */
package gradientlab.app.undo;
