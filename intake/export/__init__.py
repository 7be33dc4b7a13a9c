"""From the report and the packet's contents to bytes: PDF, HTML, JSON, SVG.

Nothing here sees a case. reportlab is imported in this room only, so the window's own
process stays free of it.
"""
