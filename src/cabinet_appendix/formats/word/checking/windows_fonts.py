"""The fonts that every Windows computer has had since Windows 10, in small letters.

Source: Microsoft, "Windows 10 font list" (learn.microsoft.com/typography/fonts/windows_10_font_list), the families that
are in every edition and language. What only Office or a language pack brings is not among them.
"""

_NAMES = """
    Arial
    Arial Black
    Bahnschrift
    Bahnschrift Light
    Bahnschrift SemiBold
    Bahnschrift SemiLight
    Calibri
    Calibri Light
    Cambria
    Cambria Math
    Candara
    Candara Light
    Comic Sans MS
    Consolas
    Constantia
    Corbel
    Corbel Light
    Courier New
    Ebrima
    Franklin Gothic Medium
    Gabriola
    Gadugi
    Georgia
    Impact
    Ink Free
    Javanese Text
    Leelawadee UI
    Leelawadee UI Semilight
    Lucida Console
    Lucida Sans Unicode
    Malgun Gothic
    Malgun Gothic Semilight
    Marlett
    Microsoft Himalaya
    Microsoft JhengHei
    Microsoft JhengHei Light
    Microsoft JhengHei UI
    Microsoft JhengHei UI Light
    Microsoft New Tai Lue
    Microsoft PhagsPa
    Microsoft Sans Serif
    Microsoft Tai Le
    Microsoft YaHei
    Microsoft YaHei Light
    Microsoft YaHei UI
    Microsoft YaHei UI Light
    Microsoft Yi Baiti
    MingLiU-ExtB
    MingLiU_HKSCS-ExtB
    Mongolian Baiti
    MS Gothic
    MS PGothic
    MS UI Gothic
    MV Boli
    Myanmar Text
    Nirmala UI
    Nirmala UI Semilight
    NSimSun
    Palatino Linotype
    PMingLiU-ExtB
    Segoe MDL2 Assets
    Segoe Print
    Segoe Script
    Segoe UI
    Segoe UI Black
    Segoe UI Emoji
    Segoe UI Historic
    Segoe UI Light
    Segoe UI Semibold
    Segoe UI Semilight
    Segoe UI Symbol
    SimSun
    SimSun-ExtB
    Sitka Banner
    Sitka Display
    Sitka Heading
    Sitka Small
    Sitka Subheading
    Sitka Text
    Sylfaen
    Symbol
    Tahoma
    Times New Roman
    Trebuchet MS
    Verdana
    Webdings
    Wingdings
    Yu Gothic
    Yu Gothic Light
    Yu Gothic Medium
    Yu Gothic UI
    Yu Gothic UI Light
    Yu Gothic UI Semibold
    Yu Gothic UI Semilight
"""
WINDOWS_FONTS = frozenset(name.strip().casefold() for name in _NAMES.strip().splitlines())
