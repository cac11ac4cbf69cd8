"""What goes into the bundle and what stays out: plain functions of names, asked by the spec.

Distribution libraries stay out: apt keeps them fresh, and `Depends:` names them.
"""

import re

_QT = "PySide6/Qt/"
FILES_OUT = (
    # Parts of Qt that no screen of Loket reaches, nor any machine Loket runs on
    _QT + r"plugins/(egldeviceintegrations|generic|networkinformation|tls|qmltooling)/",
    _QT + r"plugins/platforms/libq(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc)\.so",
    _QT + r"plugins/platformthemes/libqgtk3\.so",
    _QT + r"plugins/imageformats/libq(icns|tga|tiff|wbmp|webp|gif|pdf)\.so",
    _QT + r"plugins/platforminputcontexts/libqtvirtualkeyboard",
    _QT + r"plugins/wayland-decoration-client/",
    _QT + r"plugins/wayland-shell-integration/(?!libxdg-shell\.so)",
    _QT + r"plugins/wayland-graphics-integration-client/(?!libqt-plugin-wayland-egl\.so)",
    _QT + r"lib/libQt6(Egl\w*|Network|OpenGLWidgets|Pdf|Qml\w*|Quick\w*|VirtualKeyboard\w*)\.",
    _QT + r"lib/libQt6(WlShellIntegration|WaylandEglCompositorHwIntegration)\.",
    _QT + r"translations/(?!qtbase_en\.qm)",
    r"PySide6/Qt(Network|OpenGL\w*|Qml|Quick)\.",
    # Decoders and fonts of Pillow that `kiosk/evidence/decoding.py` never asks for
    r"PIL/_(avif|imagingcms|imagingft|imagingtk|imagingmath|imagingmorph)\.",
    r"pillow\.libs/lib(avif|freetype|harfbuzz|lcms2|brotli\w*|png16)-",
    # What translators write; what is shown is made of it
    r"kiosk/resources/i18n/.*\.ts$",
    # A time zone comes from the system, a tar file from nobody
    r"dateutil/zoneinfo/",
    r".*\.(pyi|typed)$",
    # Of another package's papers only what is read at run time: the names of its parts
    r"[\w.-]+\.dist-info/(?!METADATA|entry_points\.txt|licenses/)",
)
"""Paths within the bundle, by their beginning."""

MODULES_OUT = (
    r"PIL\.(ImageTk|ImageQt|Avif\w*|ImageCms)",
    r"_pytest|pytest|unittest|doctest|pdb|pydoc|pydoc_data|lib2to3|idlelib|ensurepip|turtledemo",
    r"hatchling|pip|pkg_resources|setuptools|wheel|tkinter|pypdfium2_cli",
    r"phonenumbers\.(geodata|tzdata)\b",
    # Names are looked up by the system; no address is tried for whether it takes mail
    r"dns(\.|$)",
    r"holidays\.financial\b",
)
"""Names of modules that no command of Loket imports, by their beginning."""

_FILES = re.compile("|".join(FILES_OUT))
_MODULES = re.compile("|".join(f"({pattern})" for pattern in MODULES_OUT))


def file_stays(name: str) -> bool:
    """Whether a file of this name within the bundle is worth its place."""
    return not _FILES.match(name)


def module_stays(name: str) -> bool:
    """Whether a module is worth its place."""
    return not _MODULES.match(name)


def comes_along(name: str, source: str, kind: str, prefix: str) -> bool:
    """Whether a file comes with Loket: from the virtual environment, or of Python itself.

    `source` is where it lies on the machine that builds (of a link: what it leads to), `kind`
    PyInstaller's word for it, `prefix` the virtual environment.
    """
    if kind == "SYMLINK":
        return file_stays(source)
    python = "libpython" in name or "/lib-dynload/" in source or name == "base_library.zip"
    return file_stays(name) and (python or source.startswith(prefix))
