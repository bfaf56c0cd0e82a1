package org.jibao.assessment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a quarter as it is printed, which also sorts by time. */
@Converter
class QuarterConverter implements AttributeConverter<Quarter, String> {

    @Override
    public String convertToDatabaseColumn(Quarter quarter) {
        return quarter.toString();
    }

    @Override
    public Quarter convertToEntityAttribute(String text) {
        return Quarter.parse(text);
    }
}
