package clamour.console.live;

/// A seat just given, with the secret that gives it again after a lost session or a restart.
///
/// @param token 22 characters; only its hash is stored. Belongs in an HttpOnly cookie, see [Seats#take]. Of no use for
/// a seat that goes with an account
public record Admission(Seat seat, String token) {

    /// Without the secret, so that it cannot reach a log.
    @Override
    public String toString() {
        return "Admission[seat=" + seat + "]";
    }
}
