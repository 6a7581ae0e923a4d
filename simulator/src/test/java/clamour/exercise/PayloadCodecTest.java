package clamour.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadCodecTest {

    static Stream<Payload> every_kind() {
        return Payloads.everyKind().stream();
    }

    @ParameterizedTest
    @MethodSource("every_kind")
    void what_is_written_reads_back_the_same(Payload payload) {
        var text = PayloadCodec.text(payload);

        assertThat(PayloadCodec.read(text)).isEqualTo(payload);
        assertThat(PayloadCodec.text(PayloadCodec.read(text))).isEqualTo(text).doesNotContain("\n");
    }

    @Test
    void the_examples_hold_every_kind() {
        assertThat(Payloads.everyKind().stream().map(Object::getClass).distinct())
                .hasSameElementsAs(Arrays.asList(Payload.class.getPermittedSubclasses()));
    }

    @Test
    void kinds_and_fields_keep_their_names_for_ever() {
        assertThat(Payloads.everyKind().stream().map(PayloadCodec::kindOf).distinct())
                .containsExactly(
                        "exercise-opened",
                        "participant-joined",
                        "participant-left",
                        "clock-started",
                        "clock-paused",
                        "speed-set",
                        "clock-moved",
                        "draft-saved",
                        "draft-submitted",
                        "draft-approved",
                        "draft-sent-back",
                        "draft-discarded",
                        "message-published",
                        "message-edited",
                        "message-deleted",
                        "message-pinned",
                        "inject-fired",
                        "inject-skipped",
                        "inject-moved",
                        "inject-changed",
                        "inject-added",
                        "persona-posted",
                        "flood-dialled",
                        "decision-logged",
                        "rumour-flagged",
                        "question-assigned",
                        "inject-answered",
                        "chat-sent",
                        "rating-given",
                        "note-taken",
                        "score-overridden",
                        "finding-set-aside",
                        "word-withdrawn",
                        "exercise-ended");
        assertThat(PayloadCodec.text(Payloads.everyKind().get(7)))
                .isEqualTo("{\"kind\":\"clock-moved\",\"to\":\"+01:02:03\"}");
        assertThat(PayloadCodec.read("""
                        {"kind":"message-published","message":{"account":"police","text":"Stay away.","purpose":"warning",\
                        "replyTo":"00000000000000ff","about":["zoo"]},"draft":"d1"}""")).isInstanceOfSatisfying(Payload.MessagePublished.class, published -> {
            assertThat(published.draft()).contains(new DraftId("d1"));
            assertThat(published.message().replyTo()).contains(new PostId(255));
            assertThat(published.message().about()).hasSize(1);
        });
    }

    @Test
    void a_kind_of_a_newer_edition_is_refused_by_name() {
        assertThatThrownBy(() -> PayloadCodec.read("{\"kind\":\"hologram-shown\"}"))
                .isInstanceOf(UnreadableEntryException.class)
                .hasMessageContaining("“hologram-shown”")
                .hasMessageContaining("newer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"kind\":5}",
                "{\"kind\":\"speed-set\"}",
                "{\"kind\":\"speed-set\",\"speed\":\"2\"}",
                "{\"kind\":\"speed-set\",\"speed\":1.5}",
                "{\"kind\":\"speed-set\",\"speed\":99999999999}",
                "{\"kind\":\"clock-moved\",\"to\":\"00:12\"}",
                "{\"kind\":\"chat-sent\",\"text\":\"a\",\"text\":\"b\"}",
                "{\"kind\":\"draft-saved\",\"draft\":\"not a slug\"}",
                "{\"kind\":\"rumour-flagged\",\"rumour\":\"zoo\",\"flag\":\"perhaps\"}",
                "{\"kind\":\"question-assigned\",\"question\":\"xyz\"}"
            })
    void what_is_damaged_is_refused_in_a_sentence(String text) {
        assertThatThrownBy(() -> PayloadCodec.read(text))
                .isInstanceOf(UnreadableEntryException.class)
                .message()
                .endsWith(".");
    }
}
