//! Five bits a character, over an alphabet of ours.

/// The first `length` characters of the bits; bits that are missing are zero.
pub(super) fn encode(bytes: &[u8], alphabet: &[u8; 32], length: usize) -> String {
    (0..length)
        .map(|at| char::from(alphabet[usize::from(five_bits(bytes, at * 5))]))
        .collect()
}

/// The bytes behind a text, the last one filled up with zeros; `None` for a character
/// outside the alphabet.
pub(super) fn decode(text: &str, alphabet: &[u8; 32]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 5 / 8 + 1);
    let (mut kept, mut count) = (0_u16, 0);
    for byte in text.bytes() {
        let value = alphabet.iter().position(|&letter| letter == byte)?;
        kept = (kept << 5) | u16::try_from(value).ok()?;
        count += 5;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(kept >> count).ok()?);
            kept &= (1 << count) - 1;
        }
    }
    if count > 0 {
        bytes.push(u8::try_from(kept << (8 - count)).ok()?);
    }
    Some(bytes)
}

fn five_bits(bytes: &[u8], from: usize) -> u8 {
    let byte = |at: usize| u16::from(bytes.get(at).copied().unwrap_or_default());
    let pair = (byte(from / 8) << 8) | byte(from / 8 + 1);
    u8::try_from((pair >> (11 - from % 8)) & 31).unwrap_or_default()
}
