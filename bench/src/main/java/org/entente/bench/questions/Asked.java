package org.entente.bench.questions;

import java.util.Map;

/// One question as it is asked.
///
/// @param values what was filled in, by the name of the place: text, a number, a day or a moment
record Asked(String path, Map<String, Object> values) {}
