"""Pictures of counts: from slices, panels and sheets to PNG and SVG, by matplotlib; no word about performance."""
