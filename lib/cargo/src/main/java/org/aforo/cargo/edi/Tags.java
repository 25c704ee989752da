package org.aforo.cargo.edi;

import java.util.Set;

/** Segment tags of the UN/EDIFACT directories, D93A to D16A, and of the service segments. */
final class Tags {

    private static final Set<String> EDIFACT =
            Set.of(("ADR ADS AGR AJT ALC ALI ALS APD API APP APR ARD ARR ASD ASI ATI ATR ATT AUT BAS BCD BGM BII BLI "
                            + "BUS CAV CCD CCI CDI CDS CDV CED CIN CIV CLA CLI CLT CMN CMP CNI CNT CNX COD COM CON COT CPI CPS "
                            + "CPT CQP CRI CST CTA CUR CUX DAM DAV DFN DGS DII DIM DIS DIT DLI DLM DMS DNT DOC DRD DSG DSI DTI "
                            + "DTM EDT EFI ELM ELU ELV EMP EQA EQD EQI EQN ERC ERI ERP EVE EVT FCA FII FNS FNT FOR FRQ FSQ FTX "
                            + "GDS GEI GID GIN GIR GIS GOR GPO GRU GTA HAN HDI HDR HDS HYN ICD ICI IDE IFD IFT IHC IMD IND INP "
                            + "INV IRQ ITC ITD ITM LAN LIN LKP LNK LOC LTS MAP MEA MEM MES MKS MOA MOV MSD MSG MTD NAA NAD NAT "
                            + "NME NUN ODI ODS ORG OTI PAC PAI PAS PAT PCC PCD PCI PDI PDT PER PGI PIA PMT PNA POC POP POR POS "
                            + "PRC PRD PRE PRI PRO PRT PRV PSD PTY PYT QTI QTY QUA QVR RCI RCS REL RFF RFR RJL RLS RNG ROD RPI "
                            + "RSL RTC RTE RTI RUL SAL SCC SCD SDT SEG SEL SEQ SER SFI SGP SGU SHP SLI SMV SPR SPS SSR STA STC "
                            + "STG STR STS TAX TBI TCC TCE TDI TDT TEM TFF TIF TIZ TMD TMP TOD TPL TRF TRU TSR TST TVL TXS TXT "
                            + "UCI UCM UCS UGH UGT UNA UNB UNE UNG UNH UNO UNP UNS UNT UNZ USA USC USD USE USF USH USL USR UST "
                            + "USX USY VEH VLI")
                    .split(" ", -1));

    private Tags() {}

    static boolean known(String tag) {
        return EDIFACT.contains(tag);
    }
}
