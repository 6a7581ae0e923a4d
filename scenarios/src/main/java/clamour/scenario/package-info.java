/// What is scripted: a scenario as immutable records, ids and sealed types, exactly what an instructor wrote.
/// Everything above may use it; reading, checking and exchange live in the packages below it.
/// Times are exercise times and texts are data: nothing here is ever evaluated as code or markup.
@NullMarked
package clamour.scenario;

import org.jspecify.annotations.NullMarked;
