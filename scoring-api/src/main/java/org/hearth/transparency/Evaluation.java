package org.hearth.transparency;

import com.fasterxml.jackson.databind.JsonNode;

/** A model's evaluation: {@code evaluation.json} as the models wrote it. */
public record Evaluation(String model, JsonNode content) {}
