#!/bin/sh
# Follows every change of the record with curl, and prints a line for each.
#
#   sh follow.sh http://localhost:8080 last-event-id
#
# It begins with what happens from now on, and keeps in the file `last-event-id` how far it has come. When the connection ends, or
# when it is started again, it goes on from there and misses nothing.

gateway=$1
place=$2
touch "$place"

while true; do
  last=$(cat "$place")
  # -N: no buffer. --fail: an answer that is an error is no event.
  curl -N --fail --silent --show-error -H 'Accept: text/event-stream' ${last:+-H "Last-Event-ID: $last"} "$gateway/v1/changes" |
    while IFS= read -r line; do
      value=${line#*:}
      value=${value# }
      case $line in
        id:*) id=$value ;;
        event:*) event=$value ;;
        data:*) data=$value ;;
        '')
          # An empty line ends the event. What has no data only tells that the connection lives, and how far the feed is. After the
          # event `reset` forget what you hold: everything follows from the beginning.
          [ -z "$data" ] || printf '%s %s\n' "$event" "$data"
          [ -z "$id" ] || printf '%s\n' "$id" >"$place"
          id= event= data=
          ;;
      esac
    done
  sleep 2
done
