//! Pictures: measured before they are decoded, decoded to be sure that an officer can see
//! them, and made ready for the screen.

use std::io::Cursor;

use domain::files::{FileRefusal, MediaType};
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{
    DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, Rgba, RgbaImage,
};

use super::jpeg;

/// Most pixels of a picture, in millions: the full resolution of common phones (50).
const MEGAPIXELS: u64 = 50;
/// Longest side in pixels: panoramas.
const LONGEST: u32 = 25_000;
/// Bytes that a decoder may take.
const MEMORY: u64 = 4 * MEGAPIXELS * 1_000_000 + 16 * 1024 * 1024;
/// Of the pictures made here: small, and letters stay sharp.
const JPEG_QUALITY: u8 = 82;

/// The size as shown and the EXIF orientation of a picture that can be seen whole.
pub fn examine(bytes: &[u8], media: MediaType) -> Result<((u32, u32), u8), FileRefusal> {
    if media == MediaType::Jpeg && !jpeg::is_whole(bytes) {
        return Err(FileRefusal::Damaged);
    }
    let (picture, orientation) = decode(bytes, media)?;
    let (width, height) = (picture.width(), picture.height());
    let lies = matches!(orientation.to_exif(), 5..=8);
    let size = if lies {
        (height, width)
    } else {
        (width, height)
    };
    Ok((size, orientation.to_exif()))
}

/// A JPEG of at most `longest` pixels a side, upright and then turned `turns` quarters to
/// the right, on white, without any metadata.
pub fn display_picture(
    bytes: &[u8],
    media: MediaType,
    longest: u32,
    turns: u8,
) -> Result<Vec<u8>, FileRefusal> {
    let (mut picture, orientation) = decode(bytes, media)?;
    if picture.width().max(picture.height()) > longest {
        picture = picture.thumbnail(longest, longest);
    }
    picture.apply_orientation(orientation);
    let picture = match turns % 4 {
        1 => picture.rotate90(),
        2 => picture.rotate180(),
        3 => picture.rotate270(),
        _ => picture,
    };
    let picture = if picture.color().has_alpha() {
        on_white(&picture.into_rgba8())
    } else {
        picture
    };
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, JPEG_QUALITY)
        .encode_image(&picture.into_rgb8())
        .map_err(|_| FileRefusal::Damaged)?;
    Ok(jpeg)
}

/// The stored pixels and how they must be turned.
fn decode(bytes: &[u8], media: MediaType) -> Result<(DynamicImage, Orientation), FileRefusal> {
    let format = match media {
        MediaType::Jpeg => ImageFormat::Jpeg,
        MediaType::Png => ImageFormat::Png,
        MediaType::Webp => ImageFormat::WebP,
        MediaType::Heic => return Ok((decode_heic(bytes)?, Orientation::NoTransforms)),
        MediaType::Pdf | MediaType::Docx | MediaType::Xlsx => return Err(FileRefusal::Damaged),
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits());
    let mut decoder = reader.into_decoder().map_err(refusal)?;
    bounded(decoder.dimensions())?;
    // A picture without this note, or with a spoilt one, stands as it is.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let picture = DynamicImage::from_decoder(decoder).map_err(refusal)?;
    Ok((picture, orientation))
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST);
    limits.max_image_height = Some(LONGEST);
    limits.max_alloc = Some(MEMORY);
    limits
}

fn refusal(error: ImageError) -> FileRefusal {
    match error {
        ImageError::Limits(_) => too_many_pixels(),
        _ => FileRefusal::Damaged,
    }
}

fn too_many_pixels() -> FileRefusal {
    FileRefusal::TooManyPixels {
        megapixels: MEGAPIXELS,
    }
}

fn bounded((width, height): (u32, u32)) -> Result<(), FileRefusal> {
    let pixels = u64::from(width) * u64::from(height);
    if pixels == 0 {
        Err(FileRefusal::Damaged)
    } else if pixels > MEGAPIXELS * 1_000_000 || width.max(height) > LONGEST {
        Err(too_many_pixels())
    } else {
        Ok(())
    }
}

/// HEIC carries its turning in the container, and the decoder applies it; what EXIF says
/// beside it counts for nothing (ISO/IEC 23008-12).
fn decode_heic(bytes: &[u8]) -> Result<DynamicImage, FileRefusal> {
    let container =
        heifer::heifer_isobmff::HeifFile::parse(bytes).map_err(|_| FileRefusal::Damaged)?;
    let size = container.image_size(container.primary_id).ok().flatten();
    bounded(size.ok_or(FileRefusal::Damaged)?)?;
    let options = heifer::Options {
        max_threads: 2,
        max_pixels: MEGAPIXELS * 1_000_000,
    };
    // Colours that cannot be converted are shown as they are coded.
    let picture = heifer::decode_srgb_rgba8(bytes, &options)
        .or_else(|_| heifer::decode_rgba8(bytes, &options))
        .map_err(|_| FileRefusal::Damaged)?;
    let (width, height) = (picture.width, picture.height);
    let pixels = RgbaImage::from_raw(width, height, picture.data).ok_or(FileRefusal::Damaged)?;
    Ok(DynamicImage::ImageRgba8(pixels))
}

fn on_white(picture: &RgbaImage) -> DynamicImage {
    let mut paper = RgbaImage::from_pixel(picture.width(), picture.height(), Rgba([255; 4]));
    image::imageops::overlay(&mut paper, picture, 0, 0);
    DynamicImage::ImageRgba8(paper)
}
