package clamour.exercise;

/// What somebody is in one exercise. Who may do what is decided by this, in the services.
public enum Role {
    /// Writes, answers, decides.
    TRAINEE,
    /// A trainee who also approves what others wrote.
    APPROVER,
    /// Runs the exercise from the white cell.
    FACILITATOR,
    EVALUATOR,
    /// Only watches.
    OBSERVER;

    public boolean writes() {
        return this == TRAINEE || this == APPROVER;
    }
}
