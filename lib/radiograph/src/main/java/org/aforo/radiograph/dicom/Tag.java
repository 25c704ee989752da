package org.aforo.radiograph.dicom;

/** Tags as ints, group in the upper half; those the reader acts upon by name. */
final class Tag {

    static final int META_DICOS_VERSION = 0x0002_0004;
    static final int TRANSFER_SYNTAX = 0x0002_0010;
    static final int CHARACTER_SET = 0x0008_0005;
    static final int IMAGE_TYPE = 0x0008_0008;
    static final int SOP_CLASS = 0x0008_0016;
    static final int SOP_INSTANCE = 0x0008_0018;
    static final int ACQUISITION_DATE_TIME = 0x0008_002A;
    static final int ACCESSION_NUMBER = 0x0008_0050;
    static final int MANUFACTURER = 0x0008_0070;
    static final int TIMEZONE_OFFSET = 0x0008_0201;
    static final int STUDY_DESCRIPTION = 0x0008_1030;
    static final int SERIES_DESCRIPTION = 0x0008_103E;
    static final int MODEL_NAME = 0x0008_1090;
    static final int REFERENCED_STUDIES = 0x0008_1110;
    static final int REFERENCED_SERIES = 0x0008_1115;
    static final int REFERENCED_IMAGES = 0x0008_1140;
    static final int REFERENCED_INSTANCES = 0x0008_114A;
    static final int REFERENCED_SOP_INSTANCE = 0x0008_1155;
    static final int REFERENCED_SOPS = 0x0008_1199;
    static final int PATIENT_NAME = 0x0010_0010;
    static final int OBJECT_ID = 0x0010_0020;
    static final int OTHER_OBJECT_IDS = 0x0010_1000;
    static final int OTHER_OBJECT_IDS_SEQUENCE = 0x0010_1002;
    static final int OBJECT_COMMENTS = 0x0010_4000;
    static final int DEVICE_SERIAL = 0x0018_1000;
    static final int STUDY_INSTANCE = 0x0020_000D;
    static final int SERIES_INSTANCE = 0x0020_000E;
    static final int STUDY_ID = 0x0020_0010;
    static final int IMAGE_COMMENTS = 0x0020_4000;
    static final int SAMPLES_PER_PIXEL = 0x0028_0002;
    static final int PHOTOMETRIC = 0x0028_0004;
    static final int FRAMES = 0x0028_0008;
    static final int ROWS = 0x0028_0010;
    static final int COLUMNS = 0x0028_0011;
    static final int BITS_ALLOCATED = 0x0028_0100;
    static final int BITS_STORED = 0x0028_0101;
    static final int HIGH_BIT = 0x0028_0102;
    static final int PIXEL_REPRESENTATION = 0x0028_0103;
    static final int THREAT_ROI_VOXELS = 0x4010_1001;
    static final int THREAT_ROI_BASE = 0x4010_1004;
    static final int THREAT_ROI_EXTENTS = 0x4010_1005;
    static final int THREAT_ROI_BITMAP = 0x4010_1006;
    static final int THREAT_ID = 0x4010_1010;
    static final int THREATS = 0x4010_1011;
    static final int THREAT_CATEGORY = 0x4010_1012;
    static final int THREAT_DESCRIPTION = 0x4010_1013;
    static final int ABILITY_ASSESSMENT = 0x4010_1014;
    static final int ASSESSMENT_FLAG = 0x4010_1015;
    static final int ASSESSMENT_PROBABILITY = 0x4010_1016;
    static final int BOUNDING_POLYGON = 0x4010_101D;
    static final int ABORT_FLAG = 0x4010_1024;
    static final int REPORT_TYPE = 0x4010_1027;
    static final int ALGORITHM = 0x4010_1029;
    static final int ALARM_DECISION = 0x4010_1031;
    static final int THREAT_REPRESENTATIONS = 0x4010_1037;
    static final int ASSESSMENTS = 0x4010_1038;
    static final int DICOS_VERSION = 0x4010_103A;
    static final int OBJECT_TYPE = 0x4010_1042;
    static final int ACQUISITION_STATUS = 0x4010_1044;
    static final int SERIES_VIEW = 0x6100_0024;
    static final int SERIES_VIEW_DESCRIPTION = 0x6100_0026;
    static final int NUMBER_OF_VIEWS = 0x6100_0028;
    static final int SERIES_ENERGY = 0x6100_0030;
    static final int SERIES_ENERGY_DESCRIPTION = 0x6100_0031;
    static final int NUMBER_OF_ENERGIES = 0x6100_0032;
    static final int PIXEL_DATA = 0x7FE0_0010;
    static final int ITEM = 0xFFFE_E000;
    static final int ITEM_END = 0xFFFE_E00D;
    static final int SEQUENCE_END = 0xFFFE_E0DD;

    private Tag() {}

    /** {@code (0008,0016)} */
    static String text(int tag) {
        return "(%04X,%04X)".formatted(tag >>> 16, tag & 0xFFFF);
    }
}
