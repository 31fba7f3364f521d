package gradientlab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NativeCacheTest {
    private static final Map<String, String> WINDOWS =
            Map.of("ProgramData", "C:\\ProgramData", "PUBLIC", "C:\\Users\\Public");

    @Test
    void aWindowsHomeBeyondAsciiGetsAnAsciiFolderOfItsOwn() {
        String mine =
                NativeCache.instead("Windows 11", "C:\\Users\\Ayşe", WINDOWS).orElseThrow();
        assertThat(mine).startsWith("C:\\ProgramData\\GradientLab\\javacpp-").matches("\\p{ASCII}+");
        assertThat(NativeCache.instead("Windows 10", "C:\\Users\\Işık", WINDOWS))
                .isPresent()
                .get()
                .isNotEqualTo(mine);
    }

    @Test
    void thePublicFolderServesWhereThereIsNoOther() {
        assertThat(NativeCache.instead("Windows 11", "C:\\Users\\Ayşe", Map.of("PUBLIC", "D:\\Public")))
                .hasValueSatisfying(folder -> assertThat(folder).startsWith("D:\\Public\\GradientLab\\"));
        assertThat(NativeCache.instead("Windows 11", "C:\\Users\\Ayşe", Map.of("PUBLIC", "D:\\Herkese Açık")))
                .isEmpty();
    }

    @Test
    void anOrdinaryHomeAndOtherSystemsKeepTheirs() {
        assertThat(NativeCache.instead("Windows 11", "C:\\Users\\ada", WINDOWS)).isEmpty();
        assertThat(NativeCache.instead("Linux", "/home/ayşe", WINDOWS)).isEmpty();
        assertThat(NativeCache.instead("Mac OS X", "/Users/ayşe", WINDOWS)).isEmpty();
    }
}
