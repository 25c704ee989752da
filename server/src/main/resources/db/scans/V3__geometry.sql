-- What a pixel covers, where the file says it: only then does the viewer measure in centimetres without being told a known size.
alter table scans.view
    add column pitch_x_mm          double precision check (pitch_x_mm > 0),
    add column pitch_y_mm          double precision check (pitch_y_mm > 0),
    add column pitch_plane         text,
    add column source_to_plane_mm  double precision check (source_to_plane_mm > 0),
    add constraint pitch_is_whole check ((pitch_x_mm is null) = (pitch_y_mm is null));
