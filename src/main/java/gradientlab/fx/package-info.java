/**
 * The border between view models and the window: background tasks, events coalesced to one update a pulse, file dialogs.
 */
package gradientlab.fx;
