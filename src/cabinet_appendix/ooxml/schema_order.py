"""The order of children (ISO/IEC 29500-4 schemas): from a parent and a child to the child in its place."""

from functools import cache

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn

# As the schemas have them. w:rPr and w:trPr allow any order, but this is the one that Word writes. c:ser is a pie's.
SEQUENCES = {
    "w:settings": """
        writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries
        displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData
        embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges
        bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors
        hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles
        stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions
        doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme
        styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone
        doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders
        bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing
        drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery
        doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin
        doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne
        strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture
        doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText
        doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags
        alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids
        m:mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats
        doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType sl:schemaLibrary
        shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator
    """,
    "w:sectPr": """
        headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType
        pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid
        printerSettings sectPrChange
    """,
    "w:pPr": """
        pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd
        tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi
        adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc
        textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange
    """,
    "w:rPr": """
        rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof
        snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText
        vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange
    """,
    "w:tblPr": """
        tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing
        tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange
    """,
    "w:trPr": """
        cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc
        hidden ins del trPrChange
    """,
    "w:tcPr": """
        cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign
        hideMark headers cellIns cellDel cellMerge tcPrChange
    """,
    "c:chartSpace": """
        date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData
        printSettings userShapes extLst
    """,
    "c:ser": """
        idx order tx spPr explosion dPt dLbls cat val extLst
    """,
    "c:dPt": """
        idx invertIfNegative marker bubble3D explosion spPr pictureOptions extLst
    """,
    "c:dLbls": """
        dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent
        showBubbleSize separator showLeaderLines leaderLines extLst
    """,
    "c:dLbl": """
        idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName
        showPercent showBubbleSize separator extLst
    """,
    "c:spPr": """
        a:xfrm a:custGeom a:prstGeom a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill a:ln
        a:effectLst a:effectDag a:scene3d a:sp3d a:extLst
    """,
}


def insert_in_order(parent: etree._Element, child: etree._Element) -> None:
    """Put a child where the schema wants it, after others of its name; KeyError for a parent without a sequence."""
    ranks = _ranks(str(parent.tag))
    rank = ranks[str(child.tag)]
    # Extensions, which the schema does not know, stay where they are.
    before = (place for place, other in enumerate(parent, start=1) if ranks.get(str(other.tag), len(ranks)) <= rank)
    parent.insert(max(before, default=0), child)


def order_children(parent: etree._Element) -> None:
    """Put the children of a parent into the order of the schema; KeyError for a parent without a sequence."""
    ranks = _ranks(str(parent.tag))
    parent[:] = sorted(parent, key=lambda child: ranks.get(str(child.tag), len(ranks)))


@cache
def _ranks(parent: str) -> dict[str, int]:
    name = {qn(name): name for name in SEQUENCES}[parent]
    prefix = name.partition(":")[0]
    names = (child if ":" in child else f"{prefix}:{child}" for child in SEQUENCES[name].split())
    return {qn(child): rank for rank, child in enumerate(names)}
