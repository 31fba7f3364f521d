/** The border between background work and the FX thread: tasks, and events coalesced to one update a pulse. */
package gradientlab.fx;
