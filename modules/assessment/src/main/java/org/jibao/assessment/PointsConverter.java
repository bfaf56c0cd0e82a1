package org.jibao.assessment;

import java.math.BigDecimal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores points as an exact number with two decimals. */
@Converter
class PointsConverter implements AttributeConverter<Points, BigDecimal> {

    @Override
    public BigDecimal convertToDatabaseColumn(Points points) {
        return points.value();
    }

    @Override
    public Points convertToEntityAttribute(BigDecimal value) {
        return new Points(value);
    }
}
