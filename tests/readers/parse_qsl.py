"""Takes each record out of a Cookie header and apart as Python does, and puts it together again.

Never: knows what a record is. Without `keep_blank_values` a list with no ids would be gone.
"""
import sys
from http.cookies import SimpleCookie
from urllib.parse import parse_qsl, urlencode

for line in sys.stdin:
    cookies = SimpleCookie("a=1; samtykke=" + line.rstrip("\n") + "; b=2")
    record = parse_qsl(cookies["samtykke"].value, keep_blank_values=True, strict_parsing=True)
    print(urlencode(record), dict(record)["on"], dict(record)["off"], sep="\t")
