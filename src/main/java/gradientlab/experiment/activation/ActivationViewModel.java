package gradientlab.experiment.activation;

import gradientlab.experiment.Changed;
import gradientlab.experiment.Stateful;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * What the tab shows and what the student can change. Everything derived is computed at once, on the calling
 * thread: ten functions of a thousand samples take about two milliseconds, one of them a fraction of that.
 */
final class ActivationViewModel {
    private static final Texts TEXTS = Texts.of(ActivationViewModel.class);

    /** The range may not go beyond minus or plus this. */
    static final double LIMIT = 20;

    /** Narrower ranges are refused. */
    static final double NARROWEST = 0.1;

    /** A pointer can tell about so many places apart. */
    private static final double POINTER_STEPS = 500;

    /** One compared function and its samples. */
    record Compared(ActivationChoice choice, ActivationCurves curves) {}

    private final List<ActivationChoice> choices = ActivationCatalog.choices();
    private final ObjectProperty<ActivationChoice> focused = new SimpleObjectProperty<>(this, "focused");
    private final ReadOnlyDoubleWrapper from = new ReadOnlyDoubleWrapper(this, "from", -7);
    private final ReadOnlyDoubleWrapper to = new ReadOnlyDoubleWrapper(this, "to", 7);
    private final DoubleProperty x = new SimpleDoubleProperty(this, "x", 1);
    private final BooleanProperty shaded = new SimpleBooleanProperty(this, "shaded", true);
    private final ReadOnlyObjectWrapper<List<Compared>> compared = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Readout>> readouts = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<FlatRegion>> regions = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Tangent> tangent = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ActivationCard> card = new ReadOnlyObjectWrapper<>();
    private boolean selectingMany;

    ActivationViewModel() {
        compareCourse();
        focused.set(choice("sigmoid"));
        for (ActivationChoice choice : choices) {
            choice.comparedProperty().addListener(observable -> comparedChanged(choice));
            choice.activationBinding().addListener((observable, before, now) -> update());
        }
        focused.addListener((observable, before, now) -> focusChanged(before, now));
        x.addListener(observable -> moved());
        shaded.addListener(observable -> updateFocus());
        update();
    }

    /** All ten functions, in the order of the list. */
    List<ActivationChoice> choices() {
        return choices;
    }

    ActivationChoice choice(String name) {
        return choices.stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no activation called " + name));
    }

    void compareCourse() {
        compare(choice -> choice.index() < 3);
    }

    /** ReLU and everything made to improve on it. */
    void compareRectifiers() {
        compare(choice -> choice.index() >= 2);
    }

    void compareAll() {
        compare(choice -> true);
    }

    void compareNone() {
        compare(choice -> false);
    }

    private void compare(Predicate<ActivationChoice> wanted) {
        selectingMany = true;
        choices.forEach(choice -> choice.comparedProperty().set(wanted.test(choice)));
        selectingMany = false;
        keepFocusCompared();
        update();
    }

    private void comparedChanged(ActivationChoice choice) {
        if (!selectingMany) {
            keepFocusCompared();
            update();
        }
    }

    /** The tangent needs a curve to lie on. */
    private void keepFocusCompared() {
        if (focused.get() != null && !focused.get().isCompared()) {
            choices.stream().filter(ActivationChoice::isCompared).findFirst().ifPresent(focused::set);
        }
    }

    private void focusChanged(ActivationChoice before, ActivationChoice now) {
        if (now == null) {
            focused.set(before);
        } else if (!now.isCompared()) {
            now.comparedProperty().set(true);
        } else {
            updateFocus();
        }
    }

    /** The function whose tangent, bands and card are shown; focusing a function also compares it. */
    ObjectProperty<ActivationChoice> focusedProperty() {
        return focused;
    }

    ReadOnlyDoubleProperty fromProperty() {
        return from.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty toProperty() {
        return to.getReadOnlyProperty();
    }

    /** What is wrong with a range, as a sentence; null when nothing is. */
    static String rangeProblem(double newFrom, double newTo) {
        if (!(Math.abs(newFrom) <= LIMIT && Math.abs(newTo) <= LIMIT)) {
            return TEXTS.get("range.limit");
        }
        if (!(newFrom < newTo)) {
            return TEXTS.get("range.order");
        }
        if (newTo - newFrom < NARROWEST * (1 - 1e-9)) {
            return TEXTS.get("range.narrow");
        }
        return null;
    }

    /** Changes the range shown, unless it is wrong; x moves along into the range. */
    void setRange(double newFrom, double newTo) {
        if (rangeProblem(newFrom, newTo) != null || newFrom == from.get() && newTo == to.get()) {
            return;
        }
        from.set(newFrom);
        to.set(newTo);
        x.set(clamp(x.get()));
        update();
    }

    /** Where the cursor is; the range shown widens to hold it. */
    DoubleProperty xProperty() {
        return x;
    }

    /** Moves x as a pointer does: to as many decimals as the range shown needs, so that the number stays readable. */
    void dragTo(double newX) {
        if (!Double.isFinite(newX)) {
            x.set(newX);
            return;
        }
        int decimals = (int) Math.ceil(-Math.log10((to.get() - from.get()) / POINTER_STEPS));
        x.set(BigDecimal.valueOf(newX)
                .setScale(Math.max(0, decimals), RoundingMode.HALF_EVEN)
                .doubleValue());
    }

    /** What is wrong with an x, as a sentence; null when nothing is. One outside the range shown widens it. */
    static String xProblem(double newX) {
        return Math.abs(newX) <= LIMIT ? null : TEXTS.get("x.outside", NumberText.compact(LIMIT));
    }

    private double clamp(double value) {
        return Double.isNaN(value) ? (from.get() + to.get()) / 2 : Math.max(from.get(), Math.min(to.get(), value));
    }

    private void moved() {
        double possible = Double.isNaN(x.get()) ? clamp(x.get()) : Math.max(-LIMIT, Math.min(LIMIT, x.get()));
        if (possible != x.get()) {
            x.set(possible);
            return;
        }
        if (clamp(possible) != possible) {
            setRange(Math.min(from.get(), Math.floor(possible)), Math.max(to.get(), Math.ceil(possible)));
            return; // which updated all
        }
        updateReadouts();
        updateTangent();
    }

    /** Whether flat regions of the focused function are shaded. */
    BooleanProperty shadedProperty() {
        return shaded;
    }

    /** The functions being compared, with their curves over the range. */
    ReadOnlyObjectProperty<List<Compared>> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /** One row for each compared function, at x. */
    ReadOnlyObjectProperty<List<Readout>> readoutsProperty() {
        return readouts.getReadOnlyProperty();
    }

    /** Regions to shade: the focused function's, or none. */
    ReadOnlyObjectProperty<List<FlatRegion>> regionsProperty() {
        return regions.getReadOnlyProperty();
    }

    /** The focused function's tangent at x; null when nothing is compared. */
    ReadOnlyObjectProperty<Tangent> tangentProperty() {
        return tangent.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ActivationCard> cardProperty() {
        return card.getReadOnlyProperty();
    }

    /** All that the controls set, for sharing and undoing. */
    Stateful<ActivationState> stateful() {
        List<ObservableValue<?>> settings = new ArrayList<>(List.of(focused, from, to, x, shaded));
        for (ActivationChoice choice : choices) {
            settings.add(choice.comparedProperty());
            settings.add(choice.parameterValueProperty());
        }
        return new Stateful<>(
                ActivationState.class,
                this::current,
                this::restore,
                settings,
                (before, now) -> TEXTS.get("change." + Changed.component(before, now)));
    }

    private ActivationState current() {
        return new ActivationState(
                choices.stream()
                        .filter(ActivationChoice::isCompared)
                        .map(ActivationChoice::slug)
                        .toList(),
                focused.get().slug(),
                choices.stream()
                        .filter(choice -> choice.parameter().isPresent())
                        .collect(Collectors.toMap(ActivationChoice::slug, ActivationChoice::getParameter)),
                from.get(),
                to.get(),
                x.get(),
                shaded.get());
    }

    private void restore(ActivationState next) {
        choices.stream()
                .filter(choice -> choice.parameter().isPresent())
                .forEach(choice ->
                        choice.parameterValueProperty().set(next.parameters().get(choice.slug())));
        choices.stream().filter(choice -> choice.slug().equals(next.focused())).forEach(focused::set);
        compare(choice -> next.compared().contains(choice.slug()));
        setRange(next.from(), next.to());
        x.set(next.x());
        shaded.set(next.shaded());
    }

    private void update() {
        compared.set(choices.stream()
                .filter(ActivationChoice::isCompared)
                .map(choice -> new Compared(choice, choice.curves(from.get(), to.get())))
                .toList());
        updateReadouts();
        updateFocus();
    }

    private void updateReadouts() {
        readouts.set(compared.get().stream()
                .map(one -> Readout.of(one.choice(), x.get()))
                .toList());
    }

    private void updateFocus() {
        ActivationChoice choice = focused.get();
        if (choice == null) {
            return;
        }
        card.set(ActivationCard.of(choice));
        regions.set(shaded.get() && choice.isCompared() ? choice.flatRegions() : List.of());
        updateTangent();
    }

    private void updateTangent() {
        ActivationChoice choice = focused.get();
        tangent.set(
                choice == null || !choice.isCompared()
                        ? null
                        : Tangent.at(
                                choice.activation(),
                                x.get(),
                                from.get(),
                                to.get(),
                                compared.get().stream().map(Compared::curves).toList()));
    }
}
