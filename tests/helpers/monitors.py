"""Monitors of an X server, plugged in and out: RandR's own, on one wide virtual screen, so that Qt, the window manager
and the program see what they see on a desk. Works on Xvfb; the libraries come with openbox.
"""

from __future__ import annotations

import ctypes
from ctypes import POINTER, Structure, c_char_p, c_int, c_ulong, c_void_p


class _Monitor(Structure):
    _fields_ = (
        ("name", c_ulong),
        *(
            (one, c_int)
            for one in ("primary", "automatic", "noutput", "x", "y", "width", "height", "wide_mm", "high_mm")
        ),
        ("outputs", POINTER(c_ulong)),
    )


class _Resources(Structure):
    _fields_ = (
        *((one, c_ulong) for one in ("timestamp", "config")),
        ("ncrtc", c_int),
        ("crtcs", POINTER(c_ulong)),
        ("noutput", c_int),
        ("outputs", POINTER(c_ulong)),
    )


class Monitors:
    """The monitors of the display that this process is on; the first one plugged in has the server's only output."""

    def __init__(self) -> None:
        self._x, self._randr = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXrandr.so.2")
        self._x.XOpenDisplay.restype = c_void_p
        self._x.XDefaultRootWindow.argtypes, self._x.XDefaultRootWindow.restype = [c_void_p], c_ulong
        self._x.XInternAtom.argtypes, self._x.XInternAtom.restype = [c_void_p, c_char_p, c_int], c_ulong
        self._x.XSync.argtypes = [c_void_p, c_int]
        self._randr.XRRAllocateMonitor.argtypes = [c_void_p, c_int]
        self._randr.XRRAllocateMonitor.restype = POINTER(_Monitor)
        self._randr.XRRSetMonitor.argtypes = [c_void_p, c_ulong, POINTER(_Monitor)]
        self._randr.XRRDeleteMonitor.argtypes = [c_void_p, c_ulong, c_ulong]
        self._randr.XRRGetScreenResources.argtypes = [c_void_p, c_ulong]
        self._randr.XRRGetScreenResources.restype = POINTER(_Resources)
        self._display = self._x.XOpenDisplay(None)
        self._root = self._x.XDefaultRootWindow(self._display)
        self._outputs = self._randr.XRRGetScreenResources(self._display, self._root).contents.outputs

    def plug(self, name: str, x: int, width: int, height: int, *, first: bool = False) -> None:
        """A monitor whose left edge is at ``x``."""
        made = self._randr.XRRAllocateMonitor(self._display, int(first))
        one = made.contents
        one.name, one.primary, one.automatic = self._atom(name), int(first), 0
        one.x, one.y, one.width, one.height, one.wide_mm, one.high_mm = x, 0, width, height, 300, 200
        if first:
            one.outputs[0] = self._outputs[0]
        self._randr.XRRSetMonitor(self._display, self._root, made)
        self._x.XSync(self._display, 0)

    def unplug(self, name: str) -> None:
        """It is gone."""
        self._randr.XRRDeleteMonitor(self._display, self._root, self._atom(name))
        self._x.XSync(self._display, 0)

    def _atom(self, name: str) -> int:
        return int(self._x.XInternAtom(self._display, name.encode(), 0))
