package clamour.console.trainee;

/// The words of the screen in the person's language, so that presenters can speak without knowing the screen.
@FunctionalInterface
interface Words {

    String say(String key, Object... parameters);
}
