package gradientlab.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.data.Cifar10;
import gradientlab.data.DataDirectory;
import gradientlab.data.Datasets;
import gradientlab.data.NpyFile;
import gradientlab.data.fetch.DatasetStore;
import gradientlab.data.fetch.FetchMonitor;
import gradientlab.nn.Activation;
import gradientlab.nn.Conv2d;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.Padding;
import gradientlab.nn.Tensor4;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.Layer;
import gradientlab.nn.net.Shape;
import gradientlab.training.CourseNetworks;
import gradientlab.training.LearningRateSchedule;
import gradientlab.training.RateDrop;
import gradientlab.training.RunFile;
import gradientlab.training.RunStore;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingConfigBuilder;
import gradientlab.training.xor.EngineKind;
import gradientlab.training.xor.XorConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user does wrong is said in Turkish with the value that is wrong, also by what stands below the window. */
class TurkishSentencesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void turkish() {
        Language.use(Language.TURKISH);
    }

    @AfterEach
    void backToEnglish() {
        Language.use(Language.ENGLISH);
    }

    private static TrainingConfigBuilder course() {
        return TrainingConfig.course(CourseNetworks.CNN_4, "shapes").with();
    }

    @Test
    void settingsOfATraining() {
        assertThatThrownBy(() -> course().learningRate(-0.5).build())
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("Öğrenme oranı 0'dan büyük ve en çok 1000 olmalı, örneğin 0.001; -0.5 değil.");
        assertThatThrownBy(() -> course().batch(0).build())
                .hasMessage("Yığın 1 ile 10,000 arasında görüntü içermeli, 0 değil.");
        assertThatThrownBy(() -> course().epochs(10_001).build())
                .hasMessage("Dönem sayısı 1 ile 10,000 arasında olmalı, 10001 değil.");
        assertThatThrownBy(() -> course().seed(0).build()).hasMessageStartingWith("Tohum 0 olamaz");
        assertThatThrownBy(() -> course().validationLimit(-1).build()).hasMessageStartingWith("Doğrulama");
    }

    @Test
    void schedules() {
        assertThatThrownBy(() -> LearningRateSchedule.parse("sonra"))
                .hasMessage("'sonra' bir çizelgenin parçası değil. ADIM:ORAN,ADIM:ORAN biçiminde yazın, örneğin"
                        + " 5000:0.01,10000:0.001.");
        assertThatThrownBy(() -> LearningRateSchedule.parse("7:0.1,7:0.2"))
                .hasMessage("Çizelgede 7. adım için iki oran var.");
        assertThatThrownBy(() -> new RateDrop(-3, 0.1)).hasMessageContaining("-3 değil");
    }

    @Test
    void settingsOfXor() {
        assertThat(XorConfig.hiddenProblem(17)).isEqualTo("Gizli nöron sayısı 1 ile 16 arasında bir tam sayı olmalı.");
        assertThat(XorConfig.epochsProblem(0)).contains("10,000,000");
        assertThat(XorConfig.learningRateProblem(2000)).contains("taşmaya", "en çok 1000");
        assertThat(XorConfig.learningRateProblem(0.1)).isNull();
        assertThat(EngineKind.SCRATCH.label()).isEqualTo("Sıfırdan");
        Language.use(Language.ENGLISH);
        assertThat(EngineKind.SCRATCH).hasToString("From scratch");
    }

    @Test
    void convolutionsAndActivations() {
        assertThatThrownBy(() -> new Padding.Pixels(-1)).hasMessage("Dolgu 0 ya da daha büyük olmalı, -1 değil.");
        assertThatThrownBy(() -> new Conv2d(0, Padding.VALID, 1))
                .hasMessage("Adım aralığı 1 ile 10000 arasında olmalı, 0 değil.");
        assertThatThrownBy(() -> Conv2d.PLAIN.apply(Tensor4.zeros(1, 2, 8, 8), Tensor4.zeros(1, 3, 3, 3)))
                .hasMessageStartingWith("[1, 2, 8, 8] girişi ile [1, 3, 3, 3] çekirdeği birbirine uymuyor");
        assertThatThrownBy(() -> new Activation.LeakyRelu(1.5))
                .hasMessage("Leaky ReLU'nun eğimi 0 ile 1 arasında olmalı, 1.5 değil.");
        assertThatThrownBy(() -> new Activation.Silu(-2))
                .hasMessageContaining("SiLU")
                .hasMessageContaining("-2.0");
    }

    @Test
    void networks() {
        assertThatThrownBy(() -> CourseNetworks.named("resnet"))
                .hasMessageStartingWith("\"resnet\" adlı bir ağ yok.")
                .hasMessageContaining("cnn_3, cnn_4");
        assertThatThrownBy(() -> Architecture.of("net", new Shape(1, 4, 4), Layer.conv(2, 9), Layer.dense(3)))
                .hasMessage("net, katman 1 (Conv 9x9x2): 9 x 9 çekirdek, 4 x 4 haritalara sığmıyor. Küçültün ya da"
                        + " önündeki bir katmanı çıkarın.");
        assertThatThrownBy(() -> Architecture.of("net", new Shape(1, 4, 4), Layer.conv(2, 3, 1, 3), Layer.dense(3)))
                .hasMessage("net, katman 1 (Conv 3x3x2, padding 3): dolgu 0 ile 2 arasında, çekirdeğin kenarından küçük"
                        + " olmalı, 3 değil.");
    }

    @Test
    void dataSets() throws IOException {
        assertThatThrownBy(() -> Datasets.load("imagenet", folder))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith(
                        "'imagenet' adlı bir veri kümesi yok. Şunlardan birini seçin: shapes, cifar10, ");
        assertThat(Datasets.info("mnist", folder).description()).isEqualTo("el yazısı rakamlar, 28x28");
        DatasetStore store = Cifar10.store(folder);
        assertThatThrownBy(store::requireComplete)
                .hasMessage("cifar10 henüz bu bilgisayarda yok. 'lab data fetch cifar10' ile indirin.");
        Files.createDirectories(store.folder());
        assertThatThrownBy(() -> store.verify(FetchMonitor.NONE))
                .hasMessageStartingWith("cifar10 bozuk: data_batch_1.bin, ")
                .hasMessageEndingWith("yayımlanandan farklı. Veriyi 'lab data fetch cifar10' ile yeniden indirin.");
        assertThat(Cifar10.RECIPE.routes().get(0).label()).isEqualTo("yazarların sitesi");
    }

    @Test
    void files() throws IOException {
        assertThatThrownBy(() -> NpyFile.read(new ByteArrayInputStream(new byte[0]), 0, "dizi.npy"))
                .hasMessage("dizi.npy okunamıyor: boş.");
        Path run = Files.writeString(folder.resolve("run.json"), "{\"gradientlab\": 99}");
        assertThatThrownBy(() -> RunFile.read(run))
                .hasMessage(run + " bir koşu dosyası değil: içinde \"gradientlab\": 5 yazmıyor.");
        assertThatThrownBy(() -> DataDirectory.prepare(run)).hasMessageContaining(run + " bir dosya.");
        assertThatThrownBy(() -> new RunStore(folder).open("yok"))
                .hasMessage("'yok' adlı bir koşu yok; koşuları 'lab runs list' listeler.");
        assertThat(Problems.sentence(new NoSuchFileException("a.csv"))).isEqualTo("a.csv yerinde yok.");
        assertThat(Problems.sentence(new FileSystemException("a.csv", null, "No space left on device")))
                .isEqualTo("a.csv: diskte yer kalmadı.");
    }
}
