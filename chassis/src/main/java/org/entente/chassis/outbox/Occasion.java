package org.entente.chassis.outbox;

/// Something that came about with an entry without making a version of it. Each is told once.
///
/// @param name the last part of the event's type, such as `due`
/// @param id what it is told apart by among the entry's occasions, such as `due/2026-06-30`
public record Occasion(String name, String id) {}
