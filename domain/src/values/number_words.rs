//! Numbers in words, Vietnamese as enforcement papers read them (lẻ, mốt, lăm, tỷ)
//! and English.

const THOUSAND: u64 = 1_000;
const MILLION: u64 = 1_000_000;
const BILLION: u64 = 1_000_000_000;

const DIGITS_VI: [&str; 10] = [
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
];

/// *một trăm lẻ bảy triệu*. Beyond a thousand tỷ the tỷ are themselves read out
/// (*chín tỷ hai trăm … tỷ*).
pub(super) fn vietnamese(number: u64) -> String {
    let mut words = Vec::new();
    if number == 0 {
        words.push(DIGITS_VI[0]);
    } else {
        push_vi(number, false, &mut words);
    }
    words.join(" ")
}

/// `inside`: something stands before, so that every group reads its hundreds
/// (*năm tỷ không trăm lẻ một*).
fn push_vi(number: u64, inside: bool, words: &mut Vec<&'static str>) {
    let mut inside = inside;
    let billions = number / BILLION;
    if billions > 0 {
        push_vi(billions, inside, words);
        words.push("tỷ");
        inside = true;
    }
    for (size, unit) in [
        (MILLION, Some("triệu")),
        (THOUSAND, Some("nghìn")),
        (1, None),
    ] {
        let group = (number % BILLION) / size % 1_000;
        if group > 0 {
            push_group_vi(group, inside, words);
            words.extend(unit);
            inside = true;
        }
    }
}

fn push_group_vi(group: u64, inside: bool, words: &mut Vec<&'static str>) {
    let (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
    let reads_hundreds = hundreds > 0 || inside;
    if reads_hundreds {
        words.extend([digit_vi(hundreds), "trăm"]);
    }
    match tens {
        0 if ones > 0 && reads_hundreds => words.push("lẻ"),
        0 => {}
        1 => words.push("mười"),
        _ => words.extend([digit_vi(tens), "mươi"]),
    }
    match (tens, ones) {
        (_, 0) => {}
        (2.., 1) => words.push("mốt"),
        (1.., 5) => words.push("lăm"),
        _ => words.push(digit_vi(ones)),
    }
}

fn digit_vi(digit: u64) -> &'static str {
    usize::try_from(digit)
        .ok()
        .and_then(|digit| DIGITS_VI.get(digit))
        .copied()
        .unwrap_or_default()
}

const ONES_EN: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const TENS_EN: [&str; 10] = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

const SCALES_EN: [(u64, &str); 6] = [
    (1_000_000_000_000_000_000, "quintillion"),
    (1_000_000_000_000_000, "quadrillion"),
    (1_000_000_000_000, "trillion"),
    (BILLION, "billion"),
    (MILLION, "million"),
    (THOUSAND, "thousand"),
];

/// *one hundred and seven million*.
pub(super) fn english(number: u64) -> String {
    if number == 0 {
        return ONES_EN[0].to_owned();
    }
    let mut words = Vec::new();
    for (size, scale) in SCALES_EN {
        let group = number / size % 1_000;
        if group > 0 {
            words.push(group_en(group));
            words.push(scale.to_owned());
        }
    }
    let rest = number % 1_000;
    if rest > 0 {
        if rest < 100 && !words.is_empty() {
            words.push("and".to_owned());
        }
        words.push(group_en(rest));
    }
    words.join(" ")
}

fn group_en(group: u64) -> String {
    let (hundreds, rest) = (group / 100, group % 100);
    match (hundreds, rest) {
        (0, _) => below_hundred_en(rest),
        (_, 0) => format!("{} hundred", below_hundred_en(hundreds)),
        _ => format!(
            "{} hundred and {}",
            below_hundred_en(hundreds),
            below_hundred_en(rest)
        ),
    }
}

fn below_hundred_en(number: u64) -> String {
    let number = usize::try_from(number).unwrap_or_default();
    if let Some(word) = ONES_EN.get(number) {
        return (*word).to_owned();
    }
    let tens = TENS_EN[number / 10 % 10];
    match number % 10 {
        0 => tens.to_owned(),
        ones => format!("{tens}-{}", ONES_EN[ones]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_reads_as_papers_do() {
        for (number, words) in [
            (0, "không"),
            (5, "năm"),
            (10, "mười"),
            (11, "mười một"),
            (15, "mười lăm"),
            (21, "hai mươi mốt"),
            (24, "hai mươi bốn"),
            (55, "năm mươi lăm"),
            (101, "một trăm lẻ một"),
            (110, "một trăm mười"),
            (1_005, "một nghìn không trăm lẻ năm"),
            (1_000_050, "một triệu không trăm năm mươi"),
            (107_000_000, "một trăm lẻ bảy triệu"),
            (5_000_000_001, "năm tỷ không trăm lẻ một"),
            (1_008_000_000_000, "một nghìn không trăm lẻ tám tỷ"),
            (
                i64::MAX.unsigned_abs(),
                "chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba \
                 mươi sáu tỷ tám trăm năm mươi bốn triệu bảy trăm bảy mươi lăm nghìn tám trăm \
                 lẻ bảy",
            ),
        ] {
            assert_eq!(vietnamese(number), words, "{number}");
        }
    }

    #[test]
    fn english_reads_as_english_does() {
        for (number, words) in [
            (0, "zero"),
            (13, "thirteen"),
            (20, "twenty"),
            (47, "forty-seven"),
            (100, "one hundred"),
            (1_005, "one thousand and five"),
            (107_000_000, "one hundred and seven million"),
            (
                1_250_300,
                "one million two hundred and fifty thousand three hundred",
            ),
        ] {
            assert_eq!(english(number), words, "{number}");
        }
        assert!(english(i64::MAX.unsigned_abs()).starts_with("nine quintillion two hundred"));
    }
}
