package clamour.console.live;

import com.hazelcast.nio.serialization.compact.CompactReader;
import com.hazelcast.nio.serialization.compact.CompactSerializer;
import com.hazelcast.nio.serialization.compact.CompactWriter;
import java.util.Objects;

/// What lies in Hazelcast: JSON of ours with its number. Nothing else of ours is ever serialised there.
///
/// @param number of the frame or board
/// @param kind what the bytes are
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and never changed
record Parcel(long number, String kind, byte[] bytes) {

    static final String FRAME = "frame";
    /// A sentence: the exercise has stopped by a fault. Empty bytes: it goes on again.
    static final String TROUBLE = "trouble";
    static final String BOARD = "board";
    static final String CURVES = "curves";
    static final String POSTS = "posts";

    /// Compact form, with a name of its own so that the class may move.
    static final class Serializer implements CompactSerializer<Parcel> {

        @Override
        public Parcel read(CompactReader in) {
            return new Parcel(
                    in.readInt64("number"),
                    Objects.requireNonNull(in.readString("kind")),
                    Objects.requireNonNull(in.readArrayOfInt8("bytes")));
        }

        @Override
        public void write(CompactWriter out, Parcel parcel) {
            out.writeInt64("number", parcel.number());
            out.writeString("kind", parcel.kind());
            out.writeArrayOfInt8("bytes", parcel.bytes());
        }

        @Override
        public String getTypeName() {
            return "parcel";
        }

        @Override
        public Class<Parcel> getCompactClass() {
            return Parcel.class;
        }
    }
}
