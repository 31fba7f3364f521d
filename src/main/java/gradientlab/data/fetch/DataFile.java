package gradientlab.data.fetch;

/**
 * A file as its authors published it.
 *
 * @param size in bytes
 * @param md5 32 lower-case hexadecimal digits. MD5 is what the authors publish; it tells damage, and an altered file
 *     made on purpose could only ever be wrong pictures.
 */
public record DataFile(String name, long size, String md5) {}
