"""All that leans on private parts of WeasyPrint and pydyf.

`LEANS_ON` says on which; a test compares it with what is installed, so an upgrade is looked at
before it is trusted. Everything else in certificates/press/inside uses what the two publish.
"""

from certificates.press.inside.private.fonts import Fonts
from certificates.press.inside.private.hurrying import hurry
from certificates.press.inside.private.kept import Kept
from certificates.press.inside.private.kept import as_bytes
from certificates.press.inside.private.sheets import Drawn
from certificates.press.inside.private.sheets import Setting
from certificates.press.inside.private.sheets import Sheet
from certificates.press.inside.private.sheets import Unfit
from certificates.press.inside.private.watching import Watch
from certificates.press.inside.private.watching import mark_artifacts

__all__ = [
    "LEANS_ON",
    "Drawn",
    "Fonts",
    "Kept",
    "Setting",
    "Sheet",
    "Unfit",
    "Watch",
    "as_bytes",
    "hurry",
    "mark_artifacts",
]

LEANS_ON = {
    "weasyprint": "70.0",
    "pydyf": "0.13.0",
    "weasyprint.css.find_stylesheets": (
        "(wrapper_element, device_media_type, url_fetcher, base_url, font_config, counter_style,"
        " color_profiles, page_rules, layers)"
    ),
    "weasyprint.css.ComputedStyle.__missing__": "(self, key)",
    "weasyprint.pdf.tags._build_box_tree": (
        "(box, parent, pdf, page_number, nums, annotations, tags)"
    ),
    "weasyprint.pdf.tags.add_tags": "(pdf, document, pdf_version, page_streams)",
    "weasyprint.pdf.anchors.write_pdf_attachment": "(pdf, attachment, compress)",
    "weasyprint.pdf.stream.Stream.marked": "(self, box, tag)",
    "weasyprint.formatting_structure.boxes.Box.anonymous_from": "(parent, *args, **kwargs)",
    "weasyprint.draw.draw_replacedbox": "(stream, box)",
    "weasyprint.draw.text.draw_text": "(stream, textbox, offset_x, text_overflow, block_ellipsis)",
    "weasyprint.formatting_structure.boxes.TextBox.copy_with_text": "(self, text)",
    "weasyprint.layout.LayoutContext": (
        "(style_for, get_image_from_uri, font_config, counter_style, target_collector)"
    ),
    "weasyprint.layout.inline.iter_line_boxes": (
        "(context, box, position_y, bottom_space, skip_stack, containing_block,"
        " absolute_boxes, fixed_boxes, first_letter_style, first_line_style)"
    ),
    "weasyprint.matrix.Matrix.transform_point": "(self, x, y)",
    "weasyprint.pdf.fonts.build_fonts_dictionary": "(pdf, fonts, compress, subset, options)",
    "weasyprint.pdf.metadata.DocumentMetadata.include_in_pdf": (
        "(self, pdf, variant, version, conformance, compress)"
    ),
    "weasyprint.pdf.stream.Stream.clone": "(self, **kwargs)",
    "pydyf.Stream.begin_marked_content": "(self, tag, property_list=None)",
    "pydyf._to_bytes": "(item)",
    "pydyf.PDF.add_object": "(self, object_)",
}
