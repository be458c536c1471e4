//! Whether a JPEG is whole.
//!
//! Decoders fill in what is missing with grey and say nothing, so the segments are walked up
//! to the end marker. What follows it (the film of a "motion photo") does not matter.

const START_OF_SCAN: u8 = 0xda;
const END_OF_IMAGE: u8 = 0xd9;

/// Walks the segments (ITU-T T.81, Annex B) and tells whether the end marker is reached.
pub fn is_whole(bytes: &[u8]) -> bool {
    let mut at = 2;
    loop {
        let Some((marker, after)) = marker(bytes, at) else {
            return false;
        };
        at = match marker {
            END_OF_IMAGE => return true,
            // Stand alone: TEM, RST0 to RST7, SOI.
            0x01 | 0xd0..=0xd8 => after,
            _ => {
                let Some(&[high, low]) = bytes.get(after..after + 2) else {
                    return false;
                };
                let end = after + usize::from(u16::from_be_bytes([high, low]));
                if marker == START_OF_SCAN {
                    scan_end(bytes, end)
                } else {
                    end
                }
            }
        };
    }
}

/// The marker at `at` (fill bytes skipped) and the position behind it.
fn marker(bytes: &[u8], at: usize) -> Option<(u8, usize)> {
    let rest = bytes.get(at..)?;
    if rest.first() != Some(&0xff) {
        return None;
    }
    let fill = rest.iter().take_while(|&&byte| byte == 0xff).count();
    let code = *rest.get(fill)?;
    (code != 0).then_some((code, at + fill + 1))
}

/// The position of the next marker behind entropy-coded data, in which `FF 00` is a byte and
/// `FF D0` to `FF D7` are restarts.
fn scan_end(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let (Some(&byte), Some(&next)) = (bytes.get(at), bytes.get(at + 1)) {
        match (byte, next) {
            (0xff, 0 | 0xd0..=0xd7) => at += 2,
            (0xff, 0xff) | (0..=0xfe, _) => at += 1,
            (0xff, _) => return at,
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &[u8] = &[
        0xff, 0xd8, 0xff, 0xe0, 0, 3, 7, 0xff, 0xda, 0, 2, 1, 0xff, 0, 2, 0xff, 0xd3, 3, 0xff,
        0xff, 0xd9,
    ];

    #[test]
    fn every_cut_is_seen() {
        assert!(is_whole(WHOLE));
        for cut in 0..WHOLE.len() {
            assert!(!is_whole(&WHOLE[..cut]), "cut at {cut}");
        }
    }

    #[test]
    fn what_follows_the_end_does_not_matter() {
        assert!(is_whole(&[WHOLE, b"....ftypmp42"].concat()));
    }

    #[test]
    fn an_end_marker_inside_a_segment_is_none() {
        assert!(!is_whole(&[0xff, 0xd8, 0xff, 0xe1, 0, 4, 0xff, 0xd9]));
    }
}
