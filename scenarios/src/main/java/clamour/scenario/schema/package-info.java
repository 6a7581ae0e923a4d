/// The published JSON Schema of the scenario language, for completion and descriptions in editors.
/// The console serves it and the command line may print it; nothing here validates.
/// The reader gives the good messages; tests hold schema and reader together, key by key and mistake by mistake.
@NullMarked
package clamour.scenario.schema;

import org.jspecify.annotations.NullMarked;
