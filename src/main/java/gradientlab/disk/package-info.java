/** How the lab writes what must not be lost: whole or not at all. Knows nothing of what is written. */
package gradientlab.disk;
