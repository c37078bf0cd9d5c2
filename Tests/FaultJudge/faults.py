"""Every fault that a build can meet: one clear message, the right exit status, the old site whole.

Each trial is a function that publishes the old site, brings the fault about and builds the new one; what it returns
is what was seen. `Case` has what all of them do.
"""

import changes
import disks
import rights
from case import Skipped, Wrong

FAULTS = [
    disks.no_space, disks.no_inodes, disks.read_only_file_system, rights.read_only_folder, rights.another_users_files,
    rights.permission_lost, rights.unreadable_article, changes.vanishing_picture, changes.vanishing_articles,
    changes.changing_article, changes.foreign_files_meanwhile, changes.clock_set_back, rights.symbolic_link,
    rights.stale_lock, disks.overlay, disks.full_overlay, disks.mount_point, disks.mount_inside, disks.stick,
    changes.settings_that_never_end,
]


def run(options):
    good = True
    for fault in FAULTS:
        name = fault.__name__.replace("_", " ")
        if options.only not in name:
            continue
        try:
            seen = fault(options)
            print(f"ok       {name}")
            for line in "\n".join(seen).splitlines():
                print(f"         | {line}")
        except Skipped as why:
            print(f"skipped  {name}: {why}")
        except Wrong as what:
            good = False
            print(f"WRONG    {name}: {what}")
    return good
