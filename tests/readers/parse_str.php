<?php
// Takes each record apart as PHP does, which decodes a cookie before anybody sees it, and puts it together again.
// Never: knows what a record is.
while (($line = fgets(STDIN)) !== false) {
    $record = [];
    parse_str(urldecode(rtrim($line, "\n")), $record);
    echo http_build_query($record), "\t", $record['on'], "\t", $record['off'], "\n";
}
