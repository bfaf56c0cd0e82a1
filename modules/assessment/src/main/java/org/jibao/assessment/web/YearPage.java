package org.jibao.assessment.web;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.AnnualSheet;
import org.jibao.assessment.ScoreSheets;
import org.jibao.offices.InvalidInput;

/** 年度考核: the closed quarters of a year put together. */
@Named("year")
@ViewScoped
public class YearPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int OFFERED = 4;

    @Inject
    transient ScoreSheets sheets;

    @Inject
    transient Clock clock;

    private String year = "";
    private String fault = "";
    private transient @Nullable AnnualSheet sheet;

    /** The year's sheet; null when there is none, with the reason in {@link #getFault}. */
    public @Nullable AnnualSheet getSheet() {
        if (sheet == null && fault.isEmpty()) {
            try {
                sheet = sheets.year(getChosen());
            } catch (InvalidInput refused) {
                fault = refused.problems().get(0).message();
            }
        }
        return sheet;
    }

    public String getFault() {
        getSheet();
        return fault;
    }

    public int getChosen() {
        return year.matches("\\d{4}")
                ? Integer.parseInt(year)
                : LocalDate.now(clock).getYear();
    }

    public List<Integer> getOffered() {
        var now = LocalDate.now(clock).getYear();
        return IntStream.range(0, OFFERED).mapToObj(back -> now - back).toList();
    }

    public String getYear() {
        return year;
    }

    public void setYear(@Nullable String year) {
        this.year = year == null ? "" : year;
    }
}
