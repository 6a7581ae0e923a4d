package clamour.console.trainee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnTest {

    @Test
    void columns_come_back_as_they_were_remembered() {
        var columns = List.of(
                Column.of(Column.Kind.HOME),
                new Column(Column.Kind.HASHTAG, "#riverside"),
                new Column(Column.Kind.SEARCH, "bridge: closed"),
                new Column(Column.Kind.CHANNEL, "messenger"),
                new Column(Column.Kind.RUMOUR, "second-attacker"));

        assertThat(Column.parse(Column.keys(columns))).isEqualTo(columns);
    }

    @Test
    void what_makes_no_sense_any_more_is_left_out() {
        assertThat(Column.parse("home\nchannel:telegraph\nrumour:<b>\nsearch:\nbanana\nhome"))
                .containsExactly(Column.of(Column.Kind.HOME));
    }

    @Test
    void there_are_never_more_columns_than_fit() {
        var keys = new StringBuilder("home");
        for (int i = 0; i < 50; i++) {
            keys.append("\nsearch:word").append(i);
        }

        assertThat(Column.parse(keys.toString())).hasSize(Column.MOST);
    }
}
