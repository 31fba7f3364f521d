/**
 * Pictures of the user's own as a data set: a folder with a sub-folder a class, or a zip of one. {@link
 * gradientlab.data.pictures.PictureSources} finds the pictures, {@link gradientlab.data.pictures.PictureImport} makes them one
 * size, and {@link gradientlab.data.pictures.PictureStore} keeps the result under a digest of it, so that a run's data never
 * change under it.
 */
package gradientlab.data.pictures;
